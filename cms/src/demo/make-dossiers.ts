import type { Dossier } from './dossier';
import {
  makeBankAccounts,
  makeBlocks,
  makeCollaterals,
  makeMemberCards,
  makePaymentCards,
} from './make-credit';
import { makeDocuments, type Shelf } from './make-documents';
import { makeOfficialData, makeReach } from './make-reach';
import { makePages } from './make-pages';
import { makeInteractions, makeNotes } from './make-story';
import { makeRelationships, makeTargets, makeTeams } from './make-ties';

/** Everything that is known of members beside what they buy: it is written after the year, for it looks at its figures. */
export async function makeDossiers(dossier: Dossier, shelf: Shelf): Promise<void> {
  await makeOfficialData(dossier);
  await makeReach(dossier);
  await makeTeams(dossier);
  await makeRelationships(dossier);
  await makeTargets(dossier);
  await makeBankAccounts(dossier);
  await makePaymentCards(dossier);
  await makeMemberCards(dossier);
  await makeCollaterals(dossier);
  await makeBlocks(dossier);
  await makeNotes(dossier);
  await makeInteractions(dossier);
  await makeDocuments(dossier, shelf);
  await makePages(dossier, shelf);
}
