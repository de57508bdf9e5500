import { runCommand } from './run-command.mjs';

// npm run import -- FILE --mapping FILE [--dry-run] [--partial]
await runCommand('import', 'plugins/imports/server/dist/command.js', { loadsApplication: true });
