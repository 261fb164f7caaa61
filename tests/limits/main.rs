//! What hostile input can cost. A binary of its own, since it counts every allocation of the process.

mod answers;
mod bodies;
mod catalogues;
mod counting;
