import { createClient } from '@rashomon/sdk'

const client = createClient({ url: 'http://127.0.0.1:4000/graphql' })
const coverage = await client.stories.coverage('nato-expels-russian-diplomats')
for (const { outlet } of coverage.outlets) {
  for await (const { speaker, text } of coverage.omissions(outlet.slug)) {
    console.log(`${outlet.name} left out ${speaker.name}: ${text}`)
  }
}
