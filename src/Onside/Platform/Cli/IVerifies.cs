namespace Onside.Platform.Cli;

// Slot: something that must hold in the data, checked by "verify". Each sentence names what is wrong; none means that it holds.
public interface IVerifies
{
    // What holds: "Board totals are the sums of their deals".
    FormattableString Claim { get; }

    Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel);
}
