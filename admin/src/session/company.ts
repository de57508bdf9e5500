import { useStore } from 'react-admin';
import { useMe, type OwnCompany } from './me';

/** The key under which the store keeps the company that is worked in; null means all of them. */
export const COMPANY_KEY = 'company';

export interface ChosenCompany {
  readonly id: number;
  readonly colour?: string | null;
}

/** The companies that the signed-in person works in, the chosen one, and how to choose. */
export const useCompany = (): {
  companies: readonly OwnCompany[];
  company: OwnCompany | null;
  choose: (id: number | null) => void;
} => {
  const { data: me } = useMe();
  const [chosen, setChosen] = useStore<ChosenCompany | null>(COMPANY_KEY, null);
  const companies = me?.companies ?? [];
  const company = companies.find((one) => one.id === chosen?.id) ?? null;
  const choose = (id: number | null) => {
    const next = companies.find((one) => one.id === id);
    setChosen(next ? { id: next.id, colour: next.colour ?? null } : null);
  };
  return { companies, company, choose };
};
