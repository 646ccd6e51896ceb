-- What the notary proved of the ledger: the tree over its events, and the last word on it.

-- One row. Only the end of the tree changes, and with it the last checkpoint.
create table notary (
    one        boolean primary key default true check (one),
    term       bigint  not null check (term >= 0),
    vkey       text,
    size       bigint  not null check (size >= 0),
    root       bytea   not null check (octet_length(root) = 32),
    edge       bytea   not null,
    published  bigint  not null check (published between 0 and size),
    checkpoint text
);

comment on column notary.term is 'counted up by every take-over: whoever holds an older one may write no more';
comment on column notary.size is 'entries in the tree whose root and edge stand here: kept before it is signed';
comment on column notary.edge is 'the hashes of the partial tiles, from level 0 upwards';
comment on column notary.published is 'the size that the checkpoint states';

insert into notary (term, size, root, edge, published) values (0, 0, sha256(''), '', 0);

-- The full tiles: written once.
create table tile (
    level  smallint not null check (level between 0 and 63),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    primary key (level, index)
);

-- Hashes cannot be compressed.
alter table tile alter column hashes set storage external;

-- Makes the caller the notary, unless the tree is signed with another key than his.
create function notary_take_over(key text)
returns table (term bigint, size bigint, root bytea, edge bytea, published bigint, checkpoint text)
language sql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
    update notary set term = notary.term + 1, vkey = key
     where vkey is null or vkey = key
    returning notary.term, notary.size, notary.root, notary.edge, notary.published,
              notary.checkpoint
$$;

-- Keeps a larger tree. False when the caller is not the notary any more: then nothing is changed.
create function notary_keep(
    my_term bigint, from_size bigint, to_size bigint, new_root bytea, new_edge bytea,
    levels int[], indexes bigint[], tiles bytea[]
)
returns boolean
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
begin
    update notary set size = to_size, root = new_root, edge = new_edge
     where term = my_term and size = from_size and to_size > from_size
       and to_size <= (select position from head);
    if not found then
        return false;
    end if;
    insert into tile (level, index, hashes)
    select level, index, hashes from unnest(levels, indexes, tiles) as new (level, index, hashes);
    return true;
end
$$;

-- Shows a checkpoint of the tree that is kept. False when the caller is not the notary any more.
create function notary_publish(my_term bigint, at_size bigint, note text)
returns boolean
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
begin
    update notary set published = at_size, checkpoint = note
     where term = my_term and size = at_size;
    return found;
end
$$;

revoke all on function notary_take_over, notary_keep, notary_publish from public;
grant select on notary, tile to ${writer};
grant execute on function notary_take_over, notary_keep, notary_publish to ${writer};
