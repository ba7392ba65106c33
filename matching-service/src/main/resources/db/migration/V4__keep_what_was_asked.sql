-- The profile that the current answer of an open referral was made with, as it was asked: brokers try with it what else would fit.
-- It goes with the next answer, and when the referral ends. Answers from before have none until the next one.
alter table match add column asked text;
update match set asked = searched where searched is not null;
-- the answers of the last days whose profile is there: a change of the rules is tried on them
create index match_asked on match (matched_at, request_id) where asked is not null;
