-- What is recorded and what is proved only ever grows, also under the hands of the owner.
--
-- The writer is kept from all of this by lack of privilege. These triggers are for the owner, who
-- has every privilege on his own tables: he would have to disable them first, on purpose.

create function only_grows() returns trigger
language plpgsql as $$
begin
    raise restrict_violation using
        message = format('%s on %I.%I: what is recorded is never changed or taken out',
                         tg_op, tg_table_schema, tg_table_name);
end
$$;

create trigger only_grows before update or delete or truncate on event
    for each statement execute function only_grows();
create trigger only_grows before update or delete or truncate on tile
    for each statement execute function only_grows();
create trigger stays before delete or truncate on head
    for each statement execute function only_grows();
create trigger stays before delete or truncate on notary
    for each statement execute function only_grows();

create function head_moves_forward() returns trigger
language plpgsql as $$
begin
    if new.position <= old.position or new.recorded_at < old.recorded_at
       or new.ledger <> old.ledger then
        raise restrict_violation using message = 'the head of a ledger only moves forward';
    end if;
    return new;
end
$$;

create trigger moves_forward before update on head
    for each row execute function head_moves_forward();

create function notary_moves_forward() returns trigger
language plpgsql as $$
begin
    if new.term < old.term or new.size < old.size or new.published < old.published
       or (new.size = old.size and new.root <> old.root)
       or (old.vkey is not null and new.vkey is distinct from old.vkey) then
        raise restrict_violation using message = 'what was proved is never proved otherwise';
    end if;
    return new;
end
$$;

create trigger moves_forward before update on notary
    for each row execute function notary_moves_forward();

revoke all on function only_grows, head_moves_forward, notary_moves_forward from public;

-- Whoever looks and never writes: reports, checks, copies. Made by whoever makes the databases.
do $$
declare
    reader text := regexp_replace('${writer}', '_writer$', '_reader');
begin
    if reader <> '${writer}' and exists (select from pg_roles where rolname = reader) then
        execute format('grant usage on schema ${flyway:defaultSchema} to %I', reader);
        execute format('grant select on event, head, notary, tile to %I', reader);
    end if;
end
$$;
