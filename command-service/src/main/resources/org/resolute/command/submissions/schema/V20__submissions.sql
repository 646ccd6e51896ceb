-- Files that were taken in and are worked through afterwards. Nothing here is the record: what became of a row is an
-- event of the ledger, and these tables can be emptied once nobody waits for them.

create table submission (
    id            text        primary key,
    owner         text        not null,
    roles         text        not null,
    unit          text        not null,
    language      text        not null,
    form          text        not null,
    head          text        not null,
    state         text        not null default 'receiving'
        check (state in ('receiving', 'waiting', 'running', 'done', 'cancelled', 'failed')),
    total         bigint      not null default 0,
    done          bigint      not null default 0 check (done <= total),
    recorded      bigint      not null default 0,
    repeated      bigint      not null default 0,
    refused       bigint      not null default 0,
    next_part     int         not null default 0,
    last_position bigint      not null default 0,
    attempts      int         not null default 0,
    uncertain     boolean     not null default false,
    worker        text,
    leased_until  timestamptz,
    served_at     timestamptz,
    created_at    timestamptz not null default now(),
    started_at    timestamptz,
    finished_at   timestamptz,
    constraint all_done_are_counted check (done = recorded + repeated + refused)
);

comment on column submission.roles is 'what the sender might do when it was handed in; unit is the subtree for that';
comment on column submission.head is 'what stands before the first item: the header of a table';
comment on column submission.last_position is 'the last one this submission is known to have been given';
comment on column submission.uncertain is 'the next parts may be recorded without their outcome being kept';
comment on column submission.worker is 'the node that works on it, until leased_until';

create index submission_of_owner on submission (owner, created_at);
create index open_submission on submission (created_at) where state in ('waiting', 'running');

-- So many items as are settled together.
create table submission_part (
    submission text   not null references submission on delete cascade,
    number     int    not null,
    first      bigint not null,
    body       bytea  not null,
    receipts   bytea,
    primary key (submission, number)
);

comment on column submission_part.body is 'the items as sent; once they are settled, the refused ones only';
comment on column submission_part.receipts is 'a line each, in the order of the items; null until they are settled';

-- Both are packed already.
alter table submission_part alter column body set storage external;
alter table submission_part alter column receipts set storage external;

grant select, insert, update, delete on submission, submission_part to ${writer};
