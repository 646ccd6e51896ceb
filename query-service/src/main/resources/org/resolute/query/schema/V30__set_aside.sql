-- Events that could not be put into the views, and all later ones of the same subject. The reason
-- stands with the one that failed; those without one only wait behind it.
create table set_aside (
    position     bigint primary key,
    subject      text collate "C" not null,
    type         text not null,
    reason       text,
    set_aside_at timestamptz not null,
    envelope     bytea not null
);
alter table set_aside alter column envelope set storage external;

create view as_of.set_aside as
select * from set_aside where position <= (select as_of.position());

-- How often rows behind the position were changed; and the lowest position that is set aside.
alter table intake add column generation bigint not null default 0, add column set_aside_from bigint;
