-- Made-up referrals, the same in every service's database: all that is told of number n follows from n. Everything here is in
-- a schema of its own, which goes when the seeding is done.
create schema synthetic;

/* A number from 0 up to 1 that stays the same for the same n. */
create function synthetic.chance(n bigint, salt bigint) returns double precision language sql immutable
    return (hashint8extended(n, salt) & 1048575) / 1048576.0;

/* Ids in the order of time, as the service makes them. */
create function synthetic.id(what text, n bigint, millis bigint) returns uuid language sql immutable
    return (lpad(to_hex(millis), 12, '0')
        || overlay(overlay(substr(md5(what || n), 1, 20) placing '7' from 1 for 1) placing '8' from 5 for 1))::uuid;

/*
 * Numbers first to last of a run that makes those from run_first to run_last, evenly over the last three years. Four hundred
 * practices refer, few of them much: the demo's one twentieth of all. Every fifth referral is of somebody who was referred
 * before, and every fourth brings measurements.
 */
create function synthetic.story(first bigint, last bigint, run_first bigint, run_last bigint, until timestamptz)
returns table (
    n bigint, person bigint, practice integer, organisation text, municipality text, stage text, submitted timestamptz,
    since timestamptz, due date, owner text, team text, patient uuid, referral uuid, service_request uuid, request uuid,
    is_measured boolean, participation uuid, participation_stage text, choice double precision)
language sql stable as $$
    with numbered as (
        select n, person, until - interval '1095 days' * ((run_last - n + 1)::double precision / (run_last - run_first + 1)) as submitted,
            until - interval '1095 days' * ((run_last - person + 1)::double precision / (run_last - run_first + 1)) as registered
        from generate_series(first, last) n
        cross join lateral (select n - (n % 5 = 4 and n > run_first)::integer) as somebody (person)
    ), placed as (
        select numbered.*, (400 * power(synthetic.chance(person, 1), 2))::integer % 400 as practice,
            (extract(epoch from submitted) * 1000)::bigint as millis,
            -- how many of a hundred stand where
            (array ['COMPLETED', 'DECLINED_BY_PATIENT', 'UNREACHABLE', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR', 'GUIDED',
                'SUBMITTED', 'IN_TRIAGE', 'ACCEPTED', 'CONTACTING', 'MATCHED', 'INTAKE_DONE', 'INFORMATION_REQUESTED', 'NO_MATCH',
                'NEEDS_CLEARANCE'])[1 + width_bucket(synthetic.chance(n, 2), array [0.55, 0.64, 0.70, 0.74, 0.78, 0.80, 0.86,
                0.89, 0.91, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995]::double precision[])] as stage
        from numbered
    ), told as (
        select placed.*,
            case practice when 0 then 'agb:01234567' else 'agb:9' || lpad(practice::text, 7, '0') end as organisation,
            case practice % 40 when 0 then 'GM0222' when 1 then 'GM1955' else 'GM3' || lpad((practice % 40)::text, 3, '0') end
                as municipality,
            least(until, submitted + interval '40 days' * synthetic.chance(n, 3)) as since,
            case when stage = 'COMPLETED' then 'COMPLETED'
                when stage = 'GUIDED' then
                    (array ['OFFERED', 'ENROLLED', 'STARTED', 'ACTIVE', 'ACTIVE'])[1 + floor(5 * synthetic.chance(n, 4))] end
                as participation_stage
        from placed
    )
    select n, person, practice, organisation, municipality, stage, submitted, since,
        case when stage not in ('COMPLETED', 'DECLINED_BY_PATIENT', 'UNREACHABLE', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR')
            then until::date - 5 + floor(30 * synthetic.chance(n, 5))::integer end,
        case when stage in ('SUBMITTED', 'CANCELLED', 'ENTERED_IN_ERROR') then null
            when municipality = 'GM0222' then '0f5a1c00-0000-4000-8000-00000000000' || 1 + n % 3
            when municipality = 'GM1955' then '0f5a1c00-0000-4000-8000-000000000004'
            else 'synthetic-broker-' || municipality || '-' || n % 3 end,
        case when municipality = 'GM0222' then 'buurtsportcoaches-doetinchem'
            when municipality = 'GM1955' then 'buurtsportcoaches-montferland'
            else 'synthetic-team-' || municipality end,
        synthetic.id('patient', person, (extract(epoch from registered) * 1000)::bigint), synthetic.id('referral', n, millis),
        synthetic.id('order', n, millis), synthetic.id('request', n, millis), n % 4 = 0,
        case when participation_stage is not null then synthetic.id('participation', n, millis) end, participation_stage,
        synthetic.chance(n, 6)
    from told
$$;

-- Indexes that no constraint is made of, and references: made all at once when everything is in, which takes a fraction of the
-- time. What was set aside is remembered here until it is back.
create table synthetic.aside (place integer generated always as identity, made_by text not null);

create procedure synthetic.set_aside(whose regnamespace) language plpgsql as $$
declare
    one record;
begin
    for one in
        select conrelid::regclass as place, quote_ident(conname) as name, pg_get_constraintdef(c.oid) as definition
        from pg_constraint c where connamespace = whose and contype = 'f'
    loop
        insert into synthetic.aside (made_by)
        values (format('alter table %s add constraint %s %s', one.place, one.name, one.definition));
        execute format('alter table %s drop constraint %s', one.place, one.name);
    end loop;
    for one in
        select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = whose and not i.indisunique
    loop
        insert into synthetic.aside (made_by) values (one.definition);
        execute format('drop index %s', one.name);
    end loop;
end $$;

create procedure synthetic.put_back() language plpgsql as $$
declare
    one record;
begin
    for one in select * from synthetic.aside order by place desc loop
        execute one.made_by;
        delete from synthetic.aside where place = one.place;
    end loop;
end $$;
