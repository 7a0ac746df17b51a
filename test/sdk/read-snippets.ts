/** The code blocks of a language in a Markdown text. */
export function readSnippets(markdown: string, language: string): readonly string[] {
  const blocks = markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))
  return [...blocks].map(([, code = '']) => code)
}

/** Makes a program of each snippet: those that set nothing up get what the first one declares. */
export function toPrograms(snippets: readonly string[]): readonly string[] {
  const declarations = snippets[0]?.match(/^const .*\n/gm) ?? []
  const setUp = `import { createClient } from '@rashomon/sdk'\n${declarations.join('')}`
  return snippets.map((snippet) => (snippet.includes('createClient(') ? snippet : setUp + snippet))
}
