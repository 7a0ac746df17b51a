import { ArticleConnection, articleList, articleListArgs } from './article.ts'
import { builder } from './builder.ts'

// Articles refer to outlets and figures; what leads back stands here, so that files refer to each other one way.
builder.prismaObjectField('Outlet', 'articles', (t) =>
  t.relatedConnection(
    'articles',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Its articles.',
      args: articleListArgs,
      query: articleList,
    },
    ...ArticleConnection,
  ),
)

builder.prismaObjectField('Figure', 'articles', (t) =>
  t.relatedConnection(
    'articles',
    {
      cursor: 'id',
      totalCount: true,
      description: 'Articles that name or quote it.',
      args: articleListArgs,
      query: articleList,
    },
    ...ArticleConnection,
  ),
)
