import { analyses } from './analyses';
import { api } from './api';
import { billing } from './billing';
import { documents } from './documents';
import { errors } from './errors';
import { fields } from './fields';
import { mail } from './mail';
import { portal } from './portal';
import { security } from './security';
import { statement } from './statement';
import { vault } from './vault';

export const fr = {
  analyses,
  api,
  billing,
  documents,
  errors,
  fields,
  mail,
  portal,
  security,
  statement,
  vault,
};
