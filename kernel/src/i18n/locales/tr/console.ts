import { analyses } from './console/analyses';
import { billing } from './console/billing';
import { cards } from './console/cards';
import { changeRequests } from './console/change-requests';
import { changes } from './console/changes';
import { credit } from './console/credit';
import { extra } from './console/extra';
import { history } from './console/history';
import { hierarchy } from './console/hierarchy';
import { labels } from './console/labels';
import { master } from './console/master';
import { memberPage } from './console/member-page';
import { memberData } from './console/members';
import { portalAccess } from './console/portal-access';
import { relations } from './console/relations';
import { operations } from './console/operations';
import { pages } from './console/pages';
import { people } from './console/people';
import { roles } from './console/roles';
import { shell } from './console/shell';
import { templates } from './console/templates';
import { textTemplates } from './console/text-templates';
import { words } from './console/words';

/** Texts of the console. */
export const console = {
  ...analyses,
  ...shell,
  ...words,
  ...labels,
  ...master,
  ...billing,
  ...cards,
  ...changes,
  ...changeRequests,
  ...credit,
  ...extra,
  ...hierarchy,
  ...history,
  ...memberData,
  ...memberPage,
  ...operations,
  ...pages,
  ...people,
  ...portalAccess,
  ...relations,
  ...roles,
  ...templates,
  ...textTemplates,
};
