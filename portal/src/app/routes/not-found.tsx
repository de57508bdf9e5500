import { RequestError } from '../../api/request-error';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { Problem } from '../../components/ui/Problem';
import { useWords } from '../../i18n/use-words';

const GONE = new RequestError(404, '');

export default function NotFoundRoute() {
  const { t } = useWords();
  return (
    <Page title={t('portal.problem.notFoundPage')}>
      <Panel>
        <Problem error={GONE} />
      </Panel>
    </Page>
  );
}
