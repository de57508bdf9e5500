import { isWithin, readPortalAccess, scopes, type Scope } from '@ortak/kernel/access';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RequestError } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { useNotices } from '../../../components/ui/Notices';
import { SelectInput } from '../../../components/ui/SelectInput';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { putAccess, type Access, type Profile } from '../api/access';
import { RightsList } from './RightsList';

interface AccessFormProps {
  readonly access: Access;
  readonly profiles: readonly Profile[];
  readonly onSaved: (access: Access) => void;
}

/** Switches a colleague's access on or off and says what they may do: never more than the giver may. */
export const AccessForm = ({ access, profiles, onSaved }: AccessFormProps) => {
  const { t, language } = useWords();
  const me = useMe();
  const notify = useNotices();
  const { enabled, profile, scope, rights, editable } = access;
  const [draft, setDraft] = useState({ enabled, profile, scope, rights });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosen = profiles.find(({ id }) => id === draft.profile);
  // A profile that is not ours to give may stand on the person: what it gives is what holds now.
  const effective =
    draft.profile !== null && !chosen ? access.effective : readPortalAccess(draft, chosen ?? null);
  const offered = profiles.filter((one) => isWithin(readPortalAccess({ enabled: true }, one), me));
  const open = scopes.filter((one) => scopes.indexOf(one) <= scopes.indexOf(me.scope));
  const changed = JSON.stringify(draft) !== JSON.stringify({ enabled, profile, scope, rights });
  const waiting = draft.enabled && ['closed', 'uninvited', 'expired'].includes(access.state);

  const save = async (invite: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const saved = await putAccess(access.person, { ...draft, invite });
      notify(
        invite
          ? t('portal.access.invited', { email: saved.invitation?.email ?? '' })
          : t('portal.access.saved'),
      );
      onSaved(saved);
    } catch (error) {
      setProblem((error instanceof RequestError && error.message) || t('portal.people.failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {editable ? null : <Alert severity="info">{t('portal.access.fixed')}</Alert>}
      <FormControlLabel
        disabled={!editable}
        control={
          <Switch checked={draft.enabled} onChange={(_event, on) => setDraft({ ...draft, enabled: on })} />
        }
        label={t('portal.access.open')}
      />
      {draft.enabled ? (
        <>
          {offered.length > 0 ? (
            <SelectInput
              label={t('portal.access.profile')}
              disabled={!editable}
              value={draft.profile ?? ''}
              onChange={({ target }) =>
                setDraft({
                  ...draft,
                  profile: target.value === '' ? null : Number(target.value),
                  ...(target.value === '' ? { scope: draft.scope ?? 'own' } : { rights: {}, scope: null }),
                })
              }
              options={[
                { value: '', label: t('portal.access.noProfile') },
                ...offered.map((one) => ({
                  value: String(one.id),
                  label: one.labels?.[language] || one.name,
                })),
              ]}
            />
          ) : null}
          <SelectInput
            label={t('portal.access.scope')}
            disabled={!editable}
            value={effective.scope}
            onChange={({ target }) => setDraft({ ...draft, scope: target.value as Scope })}
            options={(editable ? open : scopes).map((one) => ({
              value: one,
              label: t(`portal.access.scopes.${one}`),
            }))}
          />
          <Box>
            <Typography variant="subtitle1" component="h3">
              {t('portal.access.rights')}
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 3 }}>
              {t('portal.access.rightsHelp')}
            </Typography>
            <RightsList
              rights={effective.rights}
              held={editable ? me.rights : effective.rights}
              disabled={!editable}
              onChange={(area, actions) =>
                setDraft({ ...draft, rights: { ...draft.rights, [area]: actions } })
              }
            />
          </Box>
        </>
      ) : null}
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      {editable && waiting && !access.email ? (
        <Alert severity="info">{t('portal.access.noEmail')}</Alert>
      ) : null}
      {editable ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {waiting && access.email ? (
            <BusyButton busy={busy} variant="contained" onClick={() => void save(true)}>
              {t('portal.access.saveInvite')}
            </BusyButton>
          ) : null}
          <BusyButton
            busy={busy}
            variant={waiting && access.email ? 'outlined' : 'contained'}
            disabled={!changed}
            onClick={() => void save(false)}
          >
            {t('portal.people.save')}
          </BusyButton>
        </Box>
      ) : null}
    </Box>
  );
};
