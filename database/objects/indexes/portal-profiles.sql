-- Who has a profile: asked before it is deleted, and to list them.
create index if not exists people_portal_profile on people ((portal ->> 'profile')) where portal ? 'profile';
