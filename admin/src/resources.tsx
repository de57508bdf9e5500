import { CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import accounts from './accounts';
import analyses from './analyses';
import analysisForms from './analysis-forms';
import analysisResults from './analysis-results';
import auditEntries from './audit-entries';
import bankAccounts from './bank-accounts';
import runs from './billing-runs';
import categories from './categories';
import collaterals from './collaterals';
import changeRequests from './change-requests';
import companies from './companies';
import definitions from './definitions';
import fieldDefinitions from './field-definitions';
import documentTypes from './document-types';
import documents from './documents';
import imports from './imports';
import invoices from './invoices';
import jobs from './jobs';
import ledgerEntries from './ledger-entries';
import mails from './mails';
import memberCards from './member-cards';
import members from './members';
import paymentCards from './payment-cards';
import ownDataRules from './own-data-rules';
import payments from './payments';
import people from './people';
import portalPages from './portal-pages';
import portalProfiles from './portal-profiles';
import products from './products';
import roles from './roles';
import screens from './screens';
import sectors from './sectors';
import subscriptions from './subscriptions';
import reminders from './reminders';
import relationshipKinds from './relationship-kinds';
import team from './team';
import teamRoles from './team-roles';
import textTemplates from './text-templates';
import units from './units';
import targets from './targets';
import users from './users';
import { ICONS } from './layout/pages';
import { ForgotPage, ResetPage, SecurityPage } from './pages';

/** Every resource of the console with its pages, which come when they are opened. */
export const resources = (
  <>
    <Resource name="members" icon={ICONS.members} {...members} />
    <Resource name="addresses" />
    <Resource name="contact-points" />
    <Resource name="segments" />
    <Resource name="list-settings" />
    <Resource name="units" icon={ICONS.units} {...units} />
    <Resource name="people" icon={ICONS.people} {...people} />
    <Resource name="team-members" icon={ICONS['team-members']} {...team} />
    <Resource name="team-roles" icon={ICONS['team-roles']} {...teamRoles} />
    <Resource name="relationships" />
    <Resource name="relationship-kinds" icon={ICONS['relationship-kinds']} {...relationshipKinds} />
    <Resource name="accounts" icon={ICONS.accounts} {...accounts} />
    <Resource name="account-blocks" />
    <Resource name="account-totals" />
    <Resource name="collaterals" icon={ICONS.collaterals} {...collaterals} />
    <Resource name="ledger-entries" icon={ICONS['ledger-entries']} {...ledgerEntries} />
    <Resource name="bank-accounts" icon={ICONS['bank-accounts']} {...bankAccounts} />
    <Resource name="targets" icon={ICONS.targets} {...targets} />
    <Resource name="payment-cards" icon={ICONS['payment-cards']} {...paymentCards} />
    <Resource name="member-cards" icon={ICONS['member-cards']} {...memberCards} />
    <Resource name="subscriptions" icon={ICONS.subscriptions} {...subscriptions} />
    <Resource name="plan-items" />
    <Resource name="notes" recordRepresentation="text" />
    <Resource name="documents" icon={ICONS.documents} {...documents} />
    <Resource name="document-types" icon={ICONS['document-types']} {...documentTypes} />
    <Resource name="reminders" icon={ICONS.reminders} {...reminders} />
    <Resource name="invoices" icon={ICONS.invoices} {...invoices} />
    <Resource name="invoice-lines" />
    <Resource name="payments" icon={ICONS.payments} {...payments} />
    <Resource name="billing-runs" icon={ICONS['billing-runs']} {...runs} />
    <Resource name="mails" icon={ICONS.mails} {...mails} />
    <Resource name="products" icon={ICONS.products} {...products} />
    <Resource name="categories" icon={ICONS.categories} {...categories} />
    <Resource name="sectors" icon={ICONS.sectors} {...sectors} />
    <Resource name="definitions" icon={ICONS.definitions} {...definitions} />
    <Resource name="pages" icon={ICONS.pages} {...portalPages} />
    <Resource name="analysis-forms" icon={ICONS['analysis-forms']} {...analysisForms} />
    <Resource name="analysis-form-versions" />
    <Resource name="change-requests" icon={ICONS['change-requests']} {...changeRequests} />
    <Resource name="own-data-rules" icon={ICONS['own-data-rules']} {...ownDataRules} />
    <Resource name="analyses" icon={ICONS.analyses} {...analyses} />
    <Resource name="analysis-results" icon={ICONS['analysis-results']} {...analysisResults} />
    <Resource name="companies" icon={ICONS.companies} {...companies} />
    <Resource name="imports" icon={ICONS.imports} {...imports} />
    <Resource name="jobs" icon={ICONS.jobs} {...jobs} />
    <Resource name="audit-entries" icon={ICONS['audit-entries']} {...auditEntries} />
    <Resource name="field-definitions" icon={ICONS['field-definitions']} {...fieldDefinitions} />
    <Resource name="screens" icon={ICONS.screens} {...screens} />
    <Resource name="text-templates" icon={ICONS['text-templates']} {...textTemplates} />
    <Resource name="portal-profiles" icon={ICONS['portal-profiles']} {...portalProfiles} />
    <Resource name="users" icon={ICONS.users} {...users} />
    <Resource name="roles" icon={ICONS.roles} {...roles} />
    <CustomRoutes noLayout>
      <Route path="/forgot-password" element={<ForgotPage />} />
      <Route path="/reset-password" element={<ResetPage />} />
    </CustomRoutes>
    <CustomRoutes>
      <Route path="/security" element={<SecurityPage />} />
    </CustomRoutes>
  </>
);
