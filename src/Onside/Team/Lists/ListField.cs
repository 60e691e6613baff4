using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Shared.Ui;
using Onside.Team.Fields;

namespace Onside.Team.Lists;

public enum Shape
{
    Text,
    Number,
    Money,
    Day,
    Choice,
    YesNo,
}

// A field that a list can be narrowed and grouped by: one of the program's, or one of the company's own.
public sealed record ListField<T>(string Key, Func<string> Name, Shape Shape, IReadOnlyList<string> Ways, Func<Term, Ground, Task<Expression<Func<T, bool>>>> Condition) : IListField where T : Entity
{
    // By which values a term is met, where the field keeps its values beside the row.
    public Func<Term, Ground, Task<Holding>>? Holding { get; init; }

    public bool IsHeld(Term term) => Holding is not null && term.Way is not ("blank" or "filled" or "not");

    public Func<Ground, Task<IReadOnlyList<Choice>>>? Offered { get; init; }

    public Grouping<T>? Groups { get; init; }

    // On which day a row stands in a calendar.
    public Dating<T>? Dated { get; init; }

    // What values are called that are there, but are not offered.
    public Func<Ground, Task<IReadOnlyList<Choice>>>? Called { get; init; }

    public bool IsForAdministrators { get; init; }

    public bool IsGrouped => Groups is not null;

    public bool IsDated => Dated is not null;

    string IListField.Name => Name();

    public async Task<IReadOnlyList<Choice>> Choices(Ground ground) => Offered is null ? [] : await Offered(ground);

    public Task<IReadOnlyList<Choice>> Names(Ground ground) => Called is null ? Choices(ground) : Called(ground);
}

// What a bar of filters needs to know of a field, whatever the records are.
public interface IListField
{
    string Key { get; }
    string Name { get; }
    Shape Shape { get; }
    IReadOnlyList<string> Ways { get; }
    bool IsGrouped { get; }
    bool IsDated { get; }
    bool IsForAdministrators { get; }

    Task<IReadOnlyList<Choice>> Choices(Ground ground);

    Task<IReadOnlyList<Choice>> Names(Ground ground);
}
