namespace Onside.Platform.Jobs;

// Slot: how items of one kind are carried out, by services.AddOutboxKind<DeliverWebhook>().
public interface IOutboxKind
{
    string Kind { get; }

    // Whether it tells somebody outside. What left the house is not called back when its act is taken back; work inside is.
    bool LeavesTheHouse => true;

    // A try that takes longer has failed.
    TimeSpan Patience => TimeSpan.FromMinutes(1);

    // What is changed through the scope's AppDb and left unsaved is written once, together with the end of the item.
    // Everything else (a mail, a call) may happen again after a crash: it carries item.Id, by which the other side knows a repetition.
    Task Carry(OutboxItem item, CancellationToken cancel);
}

// Thrown by a kind when another try cannot help: the item is put aside at once.
public sealed class Hopeless(string why) : Exception(why);
