import { createGraphQLError } from 'graphql-yoga'
import type { TokenScope } from '../../domain/vocabulary.ts'
import type { Viewer } from '../../tokens/viewer.ts'
import type { Context } from '../context.ts'

/**
 * Who writes, if they may.
 *
 * @throws UNAUTHENTICATED without a token, FORBIDDEN where the token lacks the scope
 */
export async function requireScope({ viewer, prisma }: Context, scope: TokenScope): Promise<Viewer> {
  const name = scope.toLowerCase()
  if (viewer === null) {
    const tokens = await prisma.apiToken.count()
    const advice =
      tokens === 0
        ? `Nobody can write here until a token is made: "npx --yes pnpm rashomon token create NAME --scope ${name}".`
        : `Send a token with the scope ${name}, as "Authorization: Bearer ...".`
    throw refuse('UNAUTHENTICATED', `This needs a token. ${advice}`, 401, { 'www-authenticate': 'Bearer' })
  }
  if (!viewer.scopes.includes(scope)) {
    const has = viewer.scopes.map((one) => one.toLowerCase()).join(', ')
    throw refuse('FORBIDDEN', `This needs a token with the scope ${name}; yours has ${has}.`, 403)
  }
  return viewer
}

function refuse(code: string, message: string, status: number, headers: Record<string, string> = {}): Error {
  return createGraphQLError(message, { extensions: { code, http: { status, headers } } })
}
