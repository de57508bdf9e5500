create index if not exists segments_resource on segments (resource, name);
