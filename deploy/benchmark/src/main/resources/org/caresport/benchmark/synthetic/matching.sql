-- What matching keeps of each made-up referral: the answer to a real one, under other ids, for as long as it is kept; and of two
-- of a hundred what was asked for and not there.
create table synthetic.origin (like match);

create procedure synthetic.take(pattern_referral uuid) language plpgsql as $$
begin
    insert into synthetic.origin select * from match where referral_id = pattern_referral and superseded_by is null;
end $$;

create procedure synthetic.seed(first bigint, last bigint, run_first bigint, run_last bigint, until timestamptz, login text)
language plpgsql as $$
begin
    insert into unmet_demand (id, municipality, latitude, longitude, reasons, needs, excluding_rules, recorded_at)
    select synthetic.id('unmet', n, 1700000000000 + n), municipality, 51.9 + choice / 5, 6.2 + choice / 5,
        array [(array ['T90', 'T83', 'K86', 'P76', 'L90'])[1 + n % 5]], '{}', '{}', submitted
    from synthetic.story(first, last, run_first, run_last, until) where n % 50 = 0;

    insert into match (request_id, referral_id, municipality, rules_version, requested_at, matched_at, result, unmet_demand_id)
    select s.request, s.referral, s.municipality, o.rules_version, s.submitted, s.submitted,
        replace(o.result, o.request_id::text, s.request::text),
        case when n % 50 = 0 then synthetic.id('unmet', n, 1700000000000 + n) end
    from synthetic.story(first, last, run_first, run_last, until) s cross join synthetic.origin o
    where s.submitted > until - interval '180 days';
end $$;
