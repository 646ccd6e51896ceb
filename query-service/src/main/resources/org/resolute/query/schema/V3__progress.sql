-- A unit's own work on a resolution, put whole at each event; every figure adds up over units.
create table progress (
    resolution            text collate "C" not null,
    unit                  text collate "C" not null,
    documents_drafted     bigint not null,
    sessions              bigint not null,
    attended              bigint not null,
    attendance_expected   bigint not null,
    reached               bigint not null,
    target                bigint not null,
    units_with_target     bigint not null,
    reached_without_target bigint not null,
    contacts              bigint not null,
    contacts_target       bigint not null,
    last_position         bigint not null,
    last_recorded_at      timestamptz not null,
    primary key (resolution, unit)
) with (fillfactor = 70);
