-- The notary has a role of its own, and the writer no more what is the notary's: whoever takes over
-- the writer cannot sign away what is recorded, and whoever takes over the notary cannot append.
revoke execute on function notary_take_over, notary_keep, notary_publish from ${writer};
grant usage on schema ${flyway:defaultSchema} to ${notary};
grant select on event, head, notary, tile to ${notary};
grant execute on function notary_take_over, notary_keep, notary_publish to ${notary};
