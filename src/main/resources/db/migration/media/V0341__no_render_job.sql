-- Every node gives films to its own workers; the one job for all nodes is gone.
delete from public.scheduled_tasks where task_name = 'media-render';
