namespace Onside.Platform.History;

// Something was taken back, as if it had not been done. It is news of the record, and can itself be taken back.
public record Undone(Guid EventId, string Kind, Guid? ActorId, DateTime At, bool IsTold);
