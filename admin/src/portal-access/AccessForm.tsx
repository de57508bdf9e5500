import { readPortalAccess, scopes, type Scope } from '@ortak/kernel/access';
import {
  Alert,
  Box,
  Button,
  Card,
  FormControlLabel,
  MenuItem,
  Stack,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { putAccess, type Access, type Draft, type Profile } from './access';
import { PortalRightsGrid } from './PortalRightsGrid';

const ALL = {
  pagination: { page: 1, perPage: 200 },
  sort: { field: 'order', order: 'ASC' },
} as const;

const draftOf = ({ enabled, profile, scope, rights }: Access): Draft => ({ enabled, profile, scope, rights });

/** Access as a form: on or off, profile, scope, and the grid of rights. What comes from the profile stays with it. */
export const AccessForm = ({
  access,
  editable,
  onSaved,
}: {
  access: Access;
  editable: boolean;
  onSaved: (access: Access) => void;
}) => {
  const t = useText();
  const translate = useTranslate();
  const language = useLanguage();
  const notify = useNotify();
  const { data: profiles = [] } = useGetList<Profile>('portal-profiles', ALL);
  const [draft, setDraft] = useState(draftOf(access));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const profile = profiles.find(({ id }) => id === draft.profile);
  const effective = readPortalAccess(draft, profile);
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(access));
  const scopeText = (scope: Scope) => translate(`choices.scope.${scope}`);
  const waiting = draft.enabled && access.state !== 'active' && access.state !== 'blocked';

  const save = async (invite: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const saved = await putAccess(access.person, draft, invite);
      notify(
        invite ? t('portalTab.invited', { email: saved.invitation?.email ?? '' }) : t('portalTab.saved'),
        {
          type: 'success',
        },
      );
      onSaved(saved);
    } catch (error) {
      setProblem(problemOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  const setRights = (area: string, actions: readonly string[] | undefined) => {
    const { [area]: _former, ...others } = draft.rights;
    setDraft({ ...draft, rights: actions === undefined ? others : { ...others, [area]: actions } });
  };

  return (
    <Card component="section" sx={{ p: { xs: 4, sm: 5 } }}>
      <Stack gap={4}>
        <Box>
          <FormControlLabel
            control={
              <Switch
                checked={draft.enabled}
                disabled={!editable}
                onChange={(_, enabled) => setDraft({ ...draft, enabled })}
              />
            }
            label={
              <Typography variant="h4" component="span">
                {t('portalTab.open')}
              </Typography>
            }
          />
          <Typography variant="body2" color="text.secondary">
            {t('portalTab.openHelp')}
          </Typography>
        </Box>
        {draft.enabled && (
          <>
            <Box
              sx={{
                display: 'grid',
                gap: 4,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
                alignItems: 'start',
              }}
            >
              <TextField
                select
                label={t('portalTab.profile')}
                // The first choice, no profile, is a choice too and says so.
                slotProps={{ select: { displayEmpty: true } }}
                value={draft.profile ?? ''}
                disabled={!editable}
                onChange={({ target }) =>
                  setDraft({
                    ...draft,
                    profile: target.value === '' ? null : Number(target.value),
                    // A profile comes with its own rights and scope; single ones are set again on top of it.
                    ...(target.value === '' ? {} : { rights: {}, scope: null }),
                  })
                }
                helperText={profile ? t('portalTab.profileHelp') : undefined}
              >
                <MenuItem value="">{t('portalTab.noProfile')}</MenuItem>
                {profiles.map((one) => (
                  <MenuItem key={one.id} value={one.id}>
                    {labelIn(language, one)}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                select
                label={t('portalTab.scope')}
                slotProps={{ select: { displayEmpty: true } }}
                value={draft.scope ?? (profile ? '' : 'own')}
                disabled={!editable}
                onChange={({ target }) =>
                  setDraft({ ...draft, scope: target.value === '' ? null : (target.value as Scope) })
                }
              >
                {profile && (
                  <MenuItem value="">
                    {t('portalTab.scopeOfProfile', { scope: scopeText(profile.scope) })}
                  </MenuItem>
                )}
                {scopes.map((scope) => (
                  <MenuItem key={scope} value={scope}>
                    {scopeText(scope)}
                  </MenuItem>
                ))}
              </TextField>
            </Box>
            <Box>
              <Typography variant="h4" component="h3">
                {t('portalTab.rights')}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {t('portalTab.rightsText')}
              </Typography>
              <PortalRightsGrid
                rights={effective.rights}
                own={profile ? Object.keys(draft.rights) : []}
                disabled={!editable}
                onChange={setRights}
                onReset={profile ? (area) => setRights(area, undefined) : undefined}
              />
            </Box>
          </>
        )}
        {problem && <Alert severity="error">{problem}</Alert>}
        {waiting && !access.email && <Alert severity="info">{t('portalTab.noEmail')}</Alert>}
        {editable && (
          <Stack direction="row" gap={2} flexWrap="wrap">
            <Button variant="contained" disabled={!changed || busy} onClick={() => void save(false)}>
              {t('portalTab.save')}
            </Button>
            {waiting && access.state !== 'invited' && (
              <Button
                variant="outlined"
                disabled={busy || !access.email || (access.enabled && !changed)}
                onClick={() => void save(true)}
              >
                {t('portalTab.saveInvite')}
              </Button>
            )}
          </Stack>
        )}
      </Stack>
    </Card>
  );
};
