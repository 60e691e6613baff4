using System.Globalization;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Team.Lists;

// Something that can be said of many records of a list at once. Told is what a record says until now; Tell says it anew, and refuses for this record alone.
public sealed record ListChange<T>(string Key, Func<string> Name, Shape Shape, bool MayBeEmpty, Func<T, Ground, string?> Told, Func<T, string?, Ground, Task> Tell) : IListChange where T : Entity
{
    public Func<Ground, Task<IReadOnlyList<Choice>>>? Offered { get; init; }

    string IListChange.Name => Name();

    public async Task<IReadOnlyList<Choice>> Choices(Ground ground) => Offered is null ? [] : await Offered(ground);
}

public interface IListChange
{
    string Key { get; }
    string Name { get; }
    Shape Shape { get; }
    bool MayBeEmpty { get; }

    Task<IReadOnlyList<Choice>> Choices(Ground ground);
}

// The value as a record keeps it, or the complaint at its field.
internal static class Changing
{
    public static async Task<string?> Read(IListChange change, string? typed, Ground ground)
    {
        var value = typed?.Trim();
        if (string.IsNullOrEmpty(value))
            return change.MayBeEmpty ? null : throw Wrong($"Please fill this in.");
        if (FormRules.TextComplaint(value, 200) is { } complaint)
            throw Wrong(complaint);
        return change.Shape switch
        {
            Shape.Choice or Shape.YesNo when (await change.Choices(ground)).All(choice => choice.Value != value) => throw Wrong($"Choose one of the offered values."),
            Shape.Day => FormValue.TryParse(value, typeof(DateOnly), ground.Me, out var day) ? ((DateOnly)day!).ToString("O", CultureInfo.InvariantCulture) : throw Wrong($"This is not a date."),
            Shape.Number or Shape.Money when !Amounts.TryRead(value, CultureInfo.CurrentCulture, out _) => throw Wrong($"This is not a number."),
            _ => value,
        };
    }

    private static Invalid Wrong(FormattableString sentence) => new([new(nameof(ChangeMany.Form.Value), sentence)], []);
}
