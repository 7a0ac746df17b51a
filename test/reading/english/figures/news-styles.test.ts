import { describe, expect, test } from 'vitest'
import { readMarkedSources } from './read-marked-sources.ts'

const speakersOf = (marked: string) => readMarkedSources(marked).speakers

describe('who speaks in the news', () => {
  test('a crime report with a family of one surname', () => {
    expect(
      speakersOf(
        `DAYTON, Ohio — A man accused of stabbing his cousin told detectives he "just snapped," ‹police› said Friday.

Darnell Whitlock, 34, is charged with the murder of Keisha Whitlock, 29. ‹Detective Maria Sandoval› testified that he called 911 himself. "He was calm," ‹she› said.

‹Keisha Whitlock's mother›, Yolanda Whitlock, wept in court. "She was my baby," ‹she› said. ‹His lawyer›, public defender Amos Reed, declined to comment. ‹Mr. Whitlock› pleaded not guilty. ‹Ms. Sandoval› will testify again. ‹The detective› gave no date.`,
      ),
    ).toEqual([
      'police',
      'Maria Sandoval',
      'Maria Sandoval',
      'Yolanda Whitlock',
      'Yolanda Whitlock',
      'Amos Reed',
      'Darnell Whitlock',
      'Maria Sandoval',
      'Maria Sandoval',
    ])
  })

  test('a match report', () => {
    expect(
      speakersOf(
        `‹Manager Erik Larsen› blamed himself after Hartwell United lost 4-0 at home on Saturday.

"I picked the wrong team," ‹the Dane› told reporters. Captain Joe Marsh was sent off after an hour. ‹The captain› apologised on social media. ‹The club› said it would appeal. ‹Larsen› said he had spoken to him.`,
      ),
    ).toEqual(['Erik Larsen', 'Erik Larsen', 'Joe Marsh', 'Hartwell United', 'Erik Larsen'])
  })

  test('a business report', () => {
    expect(
      speakersOf(
        `‹Corvane Pharmaceuticals› will cut 900 jobs, ‹the company› said on Tuesday.

‹Chief Executive Priya Raman› called the decision painful. "Demand is not coming back," ‹she› told analysts. ‹A spokesman for the drugmaker› declined to say which plants would close. ‹The spokesman› cited talks with unions. ‹Analysts at Goldman Sachs› expect more cuts.`,
      ),
    ).toEqual([
      'Corvane Pharmaceuticals',
      'Corvane Pharmaceuticals',
      'Priya Raman',
      'Priya Raman',
      'spokesman for the drugmaker',
      'spokesman for the drugmaker',
      'Analysts at Goldman Sachs',
    ])
  })

  test('a court report', () => {
    expect(
      speakersOf(
        `‹Judge Anita Rosenquist› sentenced the banker to six years. ‹Prosecutors› had asked for ten. ‹Assistant District Attorney Corinne Baptiste› said the fund was looted. ‹The judge› disagreed. ‹She› said greed was not the whole story. ‹The prosecutor› will not appeal.`,
      ),
    ).toEqual([
      'Anita Rosenquist',
      'Prosecutors',
      'Corinne Baptiste',
      'Anita Rosenquist',
      'Anita Rosenquist',
      'Corinne Baptiste',
    ])
  })

  test('a report of a scientific paper', () => {
    expect(
      speakersOf(
        `The moss is 1,500 years old, ‹researchers› reported in the journal Polar Letters.

"We did not expect it," said ‹lead author Dr Nomvula Sithebe›, a bryologist at the University of the Eastern Cape. ‹Dr Sithebe› found it in 2019. ‹Aurelio Fanti›, who was not involved in the study, is not so sure. ‹The study› has been reviewed. ‹Fanti› wants a second look. ‹The bryologist› does not mind.`,
      ),
    ).toEqual([
      'researchers',
      'Nomvula Sithebe',
      'Nomvula Sithebe',
      'Aurelio Fanti',
      'study',
      'Aurelio Fanti',
      'Nomvula Sithebe',
    ])
  })

  test('a report of state media', () => {
    expect(
      speakersOf(
        `TEHRAN, Oct. 9 (IRNA) -- ‹Iranian Foreign Ministry spokesman Saeed Khatibzadeh› condemned the act on Saturday.

‹He› said Tehran reserved the right to respond. ‹The spokesman› called on the UN Security Council to act. ‹The Islamic Republic› has denied the charge. ‹Washington› has not.`,
      ),
    ).toEqual(['Saeed Khatibzadeh', 'Saeed Khatibzadeh', 'Saeed Khatibzadeh', 'Iran', 'United States'])
  })

  test('a report from parliament', () => {
    expect(
      speakersOf(
        `‹Prime Minister Keir Starmer› ruled out an early vote. ‹Opposition leader Kemi Badenoch› called him weak. ‹The prime minister› laughed. ‹She› did not. ‹Labour MP Stella Creasy› was absent. ‹Downing Street› would not comment. ‹A source close to the prime minister› was unimpressed.`,
      ),
    ).toEqual([
      'Keir Starmer',
      'Kemi Badenoch',
      'Keir Starmer',
      'Kemi Badenoch',
      'Stella Creasy',
      'Downing Street',
      'source close to the prime minister',
    ])
  })
})
