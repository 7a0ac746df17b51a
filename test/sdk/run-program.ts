import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws with all of its output where it fails
 */
export async function runProgram(
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  try {
    const { stdout } = await execute(program, [...args], { cwd: folder, maxBuffer: 2 ** 26 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${[program, ...args].join(' ')} failed:\n${stdout}${stderr}`, { cause: error })
  }
}
