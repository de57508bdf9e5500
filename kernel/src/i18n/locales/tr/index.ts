import { analyses } from './analyses';
import { api } from './api';
import { audit } from './audit';
import { billing } from './billing';
import { commands } from './commands';
import { console } from './console';
import { documents } from './documents';
import { errors } from './errors';
import { fields } from './fields';
import { imports } from './imports';
import { jobs } from './jobs';
import { mail } from './mail';
import { portal } from './portal';
import { security } from './security';
import { statement } from './statement';
import { vault } from './vault';

export const tr = {
  analyses,
  api,
  audit,
  billing,
  commands,
  console,
  documents,
  errors,
  fields,
  imports,
  jobs,
  mail,
  portal,
  security,
  statement,
  vault,
};
