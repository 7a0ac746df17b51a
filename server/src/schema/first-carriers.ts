import { builder } from './builder.ts'
import { Outlet } from './outlet.ts'

builder.prismaObjectFields('Statement', (t) => ({
  firstCarriers: t.field({
    type: [Outlet],
    description:
      'Outlets whose articles carried it on the earliest day; none where no day of publication is known.',
    resolve: async ({ id }, _args, { renderings, rows }, info) => {
      const dated = (await renderings.load(id)).flatMap(({ outletId, article: { publishedOn } }) =>
        publishedOn ? [{ outletId, day: publishedOn.getTime() }] : [],
      )
      const earliest = Math.min(...dated.map(({ day }) => day))
      const ids = new Set(dated.flatMap(({ outletId, day }) => (day === earliest ? [outletId] : [])))
      return rows.load('Outlet', [...ids].sort(), info)
    },
  }),
}))
