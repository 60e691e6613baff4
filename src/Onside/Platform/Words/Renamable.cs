namespace Onside.Platform.Words;

// A word that a team may call something else for its own people; what it stands for stays the same. Key: what that is, as "move.Promise".
public sealed class Renamable(string key, FormattableString usual) : FormattableString
{
    public string Key => key;

    public FormattableString Usual => usual;

    public override string Format => usual.Format;

    public override int ArgumentCount => usual.ArgumentCount;

    public override object? GetArgument(int index) => usual.GetArgument(index);

    public override object?[] GetArguments() => usual.GetArguments();

    public override string ToString(IFormatProvider? formatProvider) => usual.ToString(formatProvider);
}

// Slot: what somebody reads instead of usual words, by what these stand for; nothing where nobody renamed any.
public interface IRenamed
{
    ValueTask<IReadOnlyDictionary<string, string>?> For(Guid person);
}
