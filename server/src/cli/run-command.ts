import { readSettings, type Settings } from '../config.ts'
import { describeFailure } from './describe-failure.ts'

/**
 * Runs a command with the settings. Where it fails, standard error says why, in a sentence, and the exit code is 1;
 * the stack is shown at LOG_LEVEL debug only.
 */
export function runCommand<Arguments extends unknown[]>(
  command: (settings: Settings, ...args: Arguments) => Promise<void>,
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    let showStack = false
    try {
      const settings = readSettings()
      showStack = settings.LOG_LEVEL === 'debug' || settings.LOG_LEVEL === 'trace'
      await command(settings, ...args)
    } catch (error) {
      console.error(showStack ? error : describeFailure(error))
      process.exitCode = 1
    }
  }
}
