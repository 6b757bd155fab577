-- Where a version of a governed asset was used is asked on its page.
create index reviews_by_routing on review.reviews (routing_name, routing_number, submitted_at desc, id desc);
create index reviews_by_thresholds on review.reviews (thresholds_name, thresholds_number, submitted_at desc, id desc);
create index reviews_by_look_prompt on review.reviews (look_prompt_name, look_prompt_number);
create index participants_by_prompt on review.participants (prompt_name, prompt_number);
