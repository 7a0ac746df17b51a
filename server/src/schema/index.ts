import './scalars.ts'
import './outlet.ts'
import './article.ts'
import './figure.ts'
import './statement.ts'
import './quotation.ts'
import './event.ts'
import './event-mention.ts'
import './measure.ts'
import './reported-value.ts'
import './story.ts'
import './timeline.ts'
import './coverage/coverage.ts'
import './search.ts'
import './quotation-stats.ts'
import './dataset.ts'
import { builder } from './builder.ts'

export { type Context, createContext } from './context.ts'

/** The executable schema. A new type is a file beside this one and a line above. */
export const schema = builder.toSchema()
