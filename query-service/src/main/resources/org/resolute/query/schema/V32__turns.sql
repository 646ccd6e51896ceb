-- Which views these are, for the name of the group that shares the work on them; and how often the
-- writing of them was taken over: whoever is not the last to have done so moves nothing.
alter table intake add column views uuid not null default gen_random_uuid(),
    add column epoch bigint not null default 0;
