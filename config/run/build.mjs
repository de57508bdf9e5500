import { endAll, whenAskedToEnd } from './children.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { complain, say, seconds } from './say.mjs';
import { checkNode } from './workspace.mjs';

whenAskedToEnd(async () => {
  await endAll();
  process.exit(130);
});

try {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  say(`Built in ${seconds()}.`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
