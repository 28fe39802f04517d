#!/usr/bin/env node
import { endWithoutReader } from './cli/output.js'
import { runProgram } from './cli/program.js'

endWithoutReader(process.stdout)
process.exitCode = await runProgram(process.argv, process.env)
