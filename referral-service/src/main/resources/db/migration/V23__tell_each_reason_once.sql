-- Twenty programmes are proposed for much the same reasons: the document holds each of them once, and the proposals point there.
update proposals
set document = (
    select jsonb_set(
            jsonb_set(document, '{reasons}', every.reasons),
            '{proposals}',
            coalesce(
                (select jsonb_agg(jsonb_set(proposal, '{reasons}', (
                            select coalesce(jsonb_agg(place - 1 order by given), '[]')
                            from jsonb_array_elements(proposal -> 'reasons') with ordinality as own (reason, given)
                            join jsonb_array_elements(every.reasons) with ordinality as kept (reason, place) using (reason)))
                        order by rank)
                 from jsonb_array_elements(document -> 'proposals') with ordinality as ranked (proposal, rank)),
                '[]'))
    from (
        select coalesce(jsonb_agg(distinct reason), '[]') as reasons
        from jsonb_path_query(document, '$.proposals[*].reasons[*]') as reason) as every)
where document -> 'reasons' is null;
