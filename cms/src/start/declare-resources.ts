import type { Core } from '@strapi/strapi';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { accountTotals } from '../api/account/account-totals';
import { accountBlocks, accounts, statements } from '../api/account/resource';
import { addresses } from '../api/address/resource';
import { bankAccounts } from '../api/bank-account/resource';
import { changeRequests } from '../api/change-request/resource';
import { declareDecisionJob } from '../api/change-request/services/send-decision';
import { divertOwnData } from '../api/change-request/services/settle-own-data';
import { categories } from '../api/category/resource';
import { collaterals } from '../api/collateral/resource';
import { contactPoints } from '../api/contact-point/resource';
import { companies } from '../api/company/resource';
import { formerCodes } from '../api/former-code/resource';
import { interactionsOf } from '../api/interaction/resource';
import { listSettings } from '../api/list-setting/resource';
import { members } from '../api/member/resource';
import { notesOf } from '../api/note/resource';
import { pagesOf } from '../api/page/resource';
import { ownDataRules } from '../api/own-data-rule/resource';
import { portalProfiles } from '../api/portal-profile/resource';
import { people } from '../api/person/resource';
import { products } from '../api/product/resource';
import { remindersOf } from '../api/reminder/resource';
import { declareReminderJobs } from '../api/reminder/send-reminders';
import { relationships } from '../api/relationship/resource';
import { relationshipKinds } from '../api/relationship-kind/resource';
import { segmentsOf } from '../api/segment/resource';
import { sectors } from '../api/sector/resource';
import { targets } from '../api/target/resource';
import { roles } from '../api/staff-role/resource';
import { teamMembers } from '../api/team-member/resource';
import { teamRoles } from '../api/team-role/resource';
import { units } from '../api/unit/resource';
import { usersOf } from '../extensions/users-permissions/users';

/** The resources of the master data. Engines declare their own in their register(). */
export function declareResources(strapi: Core.Strapi): void {
  const registry = strapi.plugin('simple-rest').service('registry') as Registry;
  registry.declare(
    companies,
    categories,
    sectors,
    segmentsOf(strapi),
    listSettings,
    members,
    formerCodes,
    units,
    people,
    portalProfiles,
    roles,
    pagesOf(strapi),
    changeRequests,
    ownDataRules,
    teamRoles,
    teamMembers,
    relationshipKinds,
    relationships,
    accounts,
    statements,
    accountBlocks,
    accountTotals,
    collaterals,
    addresses,
    bankAccounts,
    contactPoints,
    products,
    targets,
    notesOf(strapi),
    interactionsOf(strapi),
    remindersOf(strapi),
    usersOf(strapi),
  );
  registry.divert = divertOwnData;
  declareDecisionJob(strapi);
  declareReminderJobs(strapi);
}
