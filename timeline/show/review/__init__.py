"""What the page lets a person decide: who may, the routes, the forms and the queues."""
