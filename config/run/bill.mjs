import { runCommand } from './run-command.mjs';

// npm run bill -- --as-of YYYY-MM-DD
await runCommand('bill', 'plugins/billing/server/dist/command.js', { loadsApplication: false });
