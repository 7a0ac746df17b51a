import { describe, expect, test } from 'vitest'
import { attributionsIn, showAttributions } from './show-attributions.ts'

describe('reported clauses', () => {
  test.each([
    [
      'Foreign Ministry spokesperson Wang Wenbin said at a briefing on Monday that the US should stop.',
      ['Foreign Ministry spokesperson Wang Wenbin | said | the US should stop'],
    ],
    [
      'Microsoft announced Tuesday it will lay off 10,000 workers.',
      ['Microsoft | announced | it will lay off 10,000 workers'],
    ],
    [
      'Police said the suspect, who has not been named, was arrested at the scene.',
      ['Police | said | the suspect, who has not been named, was arrested at the scene'],
    ],
    [
      'The study, published in Nature, suggests the virus emerged in November.',
      ['The study | suggests | the virus emerged in November'],
    ],
    [
      'The report, seen by AFP, concludes that the army committed war crimes.',
      ['The report | concludes | the army committed war crimes'],
    ],
    [
      'Mr Slutsky told the Interfax news agency Moscow could respond in retaliation.',
      ['Mr Slutsky | told | Moscow could respond in retaliation'],
    ],
    [
      'The International Water Association reported in 2013 that firms use less.',
      ['The International Water Association | reported | firms use less'],
    ],
    [
      'Three sources familiar with the plan told CNN he remained unconvinced.',
      ['Three sources familiar with the plan | told | he remained unconvinced'],
    ],
    [
      'Dr Jones, who is from the US Geological Survey said there are three key reasons.',
      ['Dr Jones | said | there are three key reasons'],
    ],
    [
      'One person who has read a draft said it was short.',
      ['One person who has read a draft | said | it was short'],
    ],
    [
      'Officials, speaking on condition of anonymity, said the strike killed three people.',
      ['Officials | said | the strike killed three people'],
    ],
    [
      'Detectives believe the same mob has fleeced 60 pensioners.',
      ['Detectives | believe | the same mob has fleeced 60 pensioners'],
    ],
    ['Rescuers warned: the dam would not hold.', ['Rescuers | warned | the dam would not hold']],
    [
      'Somebody in the back wanted to know whether the bank took cherries.',
      ['Somebody in the back | wanted to know | whether the bank took cherries'],
    ],
    [
      'Its head expressed confidence that all questions would be resolved.',
      ['Its head | expressed confidence | all questions would be resolved'],
    ],
    ['The Sun can reveal that he earned £2m.', ['The Sun | reveal | he earned £2m']],
  ])('%s', (text, expected) => expect(showAttributions(text)).toEqual(expected))
})

describe('attributions after or within the words', () => {
  test.each([
    [
      'Delhi Police have registered a case, officials said here on Tuesday.',
      ['officials | said | Delhi Police have registered a case'],
    ],
    [
      'China will draw a line, Chinese state media reported Monday, May 10, 2010.',
      ['Chinese state media | reported | China will draw a line'],
    ],
    [
      'Putting off repairs would make them costlier, said Marcus Teal, an engineer.',
      ['Marcus Teal | said | Putting off repairs would make them costlier'],
    ],
    ['The union, he added, would not back down.', ['he | added | The union / would not back down']],
    [
      'A clause on inspections at sea, one of them said, remained open.',
      ['one of them | said | A clause on inspections at sea / remained open'],
    ],
    [
      'NATO must respond, Stoltenberg warned, or risk losing credibility.',
      ['Stoltenberg | warned | NATO must respond / or risk losing credibility'],
    ],
    [
      'Each time, she says, there was one more form to stamp.',
      ['she | says | there was one more form to stamp'],
    ],
    [
      'LIMA - Talks were suspended on Tuesday, officials on both sides said.',
      ['officials on both sides | said | Talks were suspended on Tuesday'],
    ],
    [
      'According to a Reuters poll, 60% of voters back the plan.',
      ['a Reuters poll | According to | 60% of voters back the plan'],
    ],
    [
      'No shot was fired, according to a naval officer with knowledge of the boarding, who left.',
      ['a naval officer with knowledge of the boarding | according to | No shot was fired'],
    ],
    [
      'The decision, according to two people briefed on the matter, was taken last week.',
      ['two people briefed on the matter | according to | The decision / was taken last week'],
    ],
    [
      'The economy is improving, as the central bank noted last week.',
      ['the central bank | noted | The economy is improving'],
    ],
    [
      'As stated in the note, the aircraft entered the zone.',
      ['the note | stated | the aircraft entered the zone'],
    ],
    ['By 2018, in his words, the capacity will grow.', ['his | words | By 2018 / the capacity will grow']],
  ])('%s', (text, expected) => expect(showAttributions(text)).toEqual(expected))
})

describe('several attributions in a sentence', () => {
  test.each([
    [
      'Peskov told reporters that Moscow had no proposals, but added that it remained open.',
      ['Peskov | told | Moscow had no proposals', 'Peskov | added | it remained open'],
    ],
    [
      '"The report is full of lies," Wang said, adding that Beijing opposes such moves.',
      ['Wang | said | The report is full of lies', 'Wang | adding | Beijing opposes such moves'],
    ],
    [
      'Her lawyer argued she had acted in self-defence, but prosecutors said the killing was planned.',
      ['Her lawyer | argued | she had acted in self-defence', 'prosecutors | said | the killing was planned'],
    ],
    [
      'Slutsky dismissed the accusations as baseless and warned that the move would strain relations.',
      [
        'Slutsky | dismissed | the accusations as baseless',
        'Slutsky | warned | the move would strain relations',
      ],
    ],
    [
      'Critics say the law would stifle speech; supporters argue it is overdue.',
      ['Critics | say | the law would stifle speech', 'supporters | argue | it is overdue'],
    ],
    [
      'Mr Johnson said he was sorry but refused to resign.',
      ['Mr Johnson | said | he was sorry', 'Mr Johnson | refused | to resign'],
    ],
    [
      'A spokesman declined to comment on the trial but noted that $31 million had been recovered.',
      [
        'A spokesman | declined to comment | on the trial',
        'A spokesman | noted | $31 million had been recovered',
      ],
    ],
    [
      'The plan failed, the agency reported on Monday, citing people close to the talks.',
      ['the agency | reported | The plan failed', 'people close to the talks | citing | The plan failed'],
    ],
  ])('%s', (text, expected) => expect(showAttributions(text)).toEqual(expected))
})

describe('words given as a thing or a deed', () => {
  test.each([
    [
      'Kremlin spokesperson Dmitry Peskov denounced the provocative expulsion.',
      ['Kremlin spokesperson Dmitry Peskov | denounced | the provocative expulsion'],
    ],
    [
      'Prime Minister Narendra Modi on Sunday urged people to follow protocols and asked states to step up testing.',
      [
        'Prime Minister Narendra Modi | urged | people to follow protocols',
        'Prime Minister Narendra Modi | asked | states to step up testing',
      ],
    ],
    [
      'Russian officials accused the West of using Moscow as a bogeyman.',
      ['Russian officials | accused | the West of using Moscow as a bogeyman'],
    ],
    [
      'The president vowed to veto the bill, saying it would hurt workers.',
      ['The president | vowed | to veto the bill', 'The president | saying | it would hurt workers'],
    ],
    ['Iran has denied seeking nuclear weapons.', ['Iran | denied | seeking nuclear weapons']],
    ['Zelensky also called for more weapons.', ['Zelensky | called for | more weapons']],
    ['The legal aid fund put the number at four.', ['The legal aid fund | put | the number at four']],
    ['He was told by police to leave.', ['police | told | He / to leave']],
    [
      'Trump was quoted by the Wall Street Journal as saying he would run again.',
      ['Trump | saying | he would run again'],
    ],
    [
      'It was announced on Tuesday that the factory would close.',
      ['- | announced | the factory would close'],
    ],
    [
      'His claim that the vote was rigged has been rejected by courts.',
      ['His | claim | the vote was rigged'],
    ],
    [
      'Nato has expelled eight diplomats it says have been working secretly.',
      ['it | says | have been working secretly'],
    ],
    ['The club declined to comment.', ['The club | declined to comment | -']],
  ])('%s', (text, expected) => expect(showAttributions(text)).toEqual(expected))
})

describe('headlines', () => {
  test.each([
    [
      "Biden slams Russia's attack, vows more aid",
      ["Biden | slams | Russia's attack", 'Biden | vows | more aid'],
    ],
    ['Strike at smelter to last weeks, union warns', ['union | warns | Strike at smelter to last weeks']],
    ['Prosecutors Say Fund Chief Took Savings', ['Prosecutors | Say | Fund Chief Took Savings']],
    ['Blaze at shuttered mill was set: Officials', ['Officials | - | Blaze at shuttered mill was set']],
  ])('%s', (text, expected) => expect(showAttributions(text)).toEqual(expected))
})

test('what makes a reading less sure is noted', () => {
  const noted = (text: string) => attributionsIn(text)[0]?.circumstances
  expect(noted('Residents believe that the dam has failed.')).toEqual(['thought'])
  expect(noted('Residents welcomed the guests.')).toEqual(['deed'])
  expect(noted('Residents said that the dam had failed.')).toEqual([])
})
