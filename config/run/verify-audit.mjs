import { runCommand } from './run-command.mjs';

// npm run verify-audit -- [--head SEQUENCE:HASH]
await runCommand('verify-audit', 'plugins/audit/server/dist/command.js', { loadsApplication: false });
