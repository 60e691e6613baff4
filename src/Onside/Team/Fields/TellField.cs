using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// What the form says, told to the definition: the parts that belong to its type.
public sealed class TellField(AppDb db, RecordKinds kinds, SubjectBook subjects)
{
    private const int MostOptions = 200;

    // Whether values of other fields, or of its own, must be worked out anew.
    public async Task<bool> Tell<TForm>(FieldDefinition field, FieldForm form, Input<TForm> input, FieldBook book) where TForm : class, new()
    {
        var before = (field.Formula, field.Children, field.Rolling, field.ChildField);
        RefuseTwice(field, form, input, book);
        field.Describe(form.Name!, form.Help, form.Section);
        field.KeepFor(form.OnlyAdministrators ?? field.ForAdministrators);
        field.Require(!field.IsDerived && (form.Required ?? field.IsRequired), field.IsDerived ? null : form.RequiredFromId);
        if (field.Type is FieldType.Number || field.IsDerived)
            field.Write(form.Decimals ?? field.Decimals, form.Unit);
        var renamed = field.Type is FieldType.Choice or FieldType.Choices && await Offer(field, form, input);
        if (field.Type == FieldType.Record)
            field.LinkTo(subjects.Kinds.Any(kind => kind.Kind == form.LinkKind) ? form.LinkKind : throw input.Complain(nameof(FieldForm.LinkKind), $"Choose one of the offered values."));
        if (field.Type == FieldType.Formula)
            Compute(field, form, input, book);
        if (field.Type == FieldType.RollUp)
            RollUp(field, form, input, book);
        return renamed || before != (field.Formula, field.Children, field.Rolling, field.ChildField);
    }

    private static void RefuseTwice<TForm>(FieldDefinition field, FieldForm form, Input<TForm> input, FieldBook book) where TForm : class, new()
    {
        if (book.Of(field.Kind).FirstOrDefault(other => other.Id != field.Id && TextFolding.Key(other.Name) == TextFolding.Key(form.Name)) is { } same)
            throw input.Complain(nameof(FieldForm.Name), same.IsRetired ? $"{same.Name} exists already, retired. Bring it back." : (FormattableString)$"{same.Name} exists already.");
    }

    private void Compute<TForm>(FieldDefinition field, FieldForm form, Input<TForm> input, FieldBook book) where TForm : class, new()
    {
        var formulas = new FieldFormula(book, kinds);
        var read = formulas.Check(field.Kind, form.Formula);
        if (read.Fault is { } fault)
            throw input.Complain(nameof(FieldForm.Formula), FormulaWords.At(fault));
        if (formulas.Circle(field.Kind, book.Known(field.Id), field.Name, read.Kept!) is { } circle)
            throw input.Complain(nameof(FieldForm.Formula), $"This formula would read itself: {circle}.");
        if (field.Result is { } was && was != read.Type && Readers(field, book) is { } reader)
            throw input.Complain(nameof(FieldForm.Formula), $"{reader} reads this field and takes no other kind of value. Change that first.");
        field.Compute(read.Kept!, read.Type!.Value);
    }

    private void RollUp<TForm>(FieldDefinition field, FieldForm form, Input<TForm> input, FieldBook book) where TForm : class, new()
    {
        var link = kinds.ChildrenOf(field.Kind).FirstOrDefault(link => link.Key == form.Children) ?? throw input.Complain(nameof(FieldForm.Children), $"Choose one of the offered values.");
        var rolling = form.Rolling ?? Rolling.Count;
        var formulas = new FieldFormula(book, kinds);
        var of = formulas.Readable(link.Child).FirstOrDefault(child => child.Key == form.ChildField);
        var result = RollUps.Result(rolling, rolling == Rolling.Count ? null : of.Key is null ? null : of.Type)
            ?? throw input.Complain(nameof(FieldForm.ChildField), of.Key is null ? $"Choose one of the offered values." : (FormattableString)$"Only numbers and amounts are added up; dates have a first and a last.");
        var condition = string.IsNullOrWhiteSpace(form.Formula) ? null : formulas.Check(link.Child, form.Formula, asCondition: true);
        if (condition?.Fault is { } fault)
            throw input.Complain(nameof(FieldForm.Formula), FormulaWords.At(fault));
        if (field.Result is { } was && was != result && Readers(field, book) is { } reader)
            throw input.Complain(nameof(FieldForm.Rolling), $"{reader} reads this field and takes no other kind of value. Change that first.");
        field.RollUp(link.Key, rolling, rolling == Rolling.Count ? null : of.Key, condition?.Kept, result);
    }

    private static string? Readers(FieldDefinition field, FieldBook book) => book.All.FirstOrDefault(other => !other.IsRetired && other.Id != field.Id && other.IsDerived
        && ((other.Kind == field.Kind && other.Reads.Contains(field.Key)) || (other.Type == FieldType.RollUp && (other.ChildField == field.Key || other.Formula?.Fields.Contains(field.Key) == true))))?.Name;

    private async Task<bool> Offer<TForm>(FieldDefinition field, FieldForm form, Input<TForm> input) where TForm : class, new()
    {
        var (before, after) = (field.Options, Options(field, form));
        if (after.All(option => option.IsRetired))
            throw input.Complain("Options[0].Name", $"A choice needs something to choose from.");
        if (after.Count > MostOptions)
            throw input.Complain("Options[0].Name", $"At most {MostOptions} choices.");
        if (after.GroupBy(option => TextFolding.Key(option.Name)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw input.Complain("Options[0].Name", $"{twice.First().Name} is in this list already.");
        field.Offer(after);
        foreach (var (option, place) in after.Select((option, place) => (option, place)))
            if (before.Select((known, was) => (known, was)).FirstOrDefault(known => known.known.Key == option.Key) is { known: not null, was: var old } && old != place)
                await Move(field.Id, option.Key, Held.Option(option.Key, old), Held.Option(option.Key, place));
        return after.Any(option => before.Any(known => known.Key == option.Key && known.Name != option.Name));
    }

    private static List<FieldOption> Options(FieldDefinition field, FieldForm form)
    {
        var rows = form.Options.Select((row, at) => (row, At: row.Position ?? at + 1)).OrderBy(row => row.At).Select(row => row.row).ToList();
        var options = new List<FieldOption>();
        foreach (var row in rows)
        {
            var known = field.Options.FirstOrDefault(option => option.Key == row.Key);
            if (known is not null && options.All(option => option.Key != known.Key))
                options.Add(new(known.Key, string.IsNullOrWhiteSpace(row.Name) ? known.Name : row.Name, string.IsNullOrWhiteSpace(row.Name)));
            else if (known is null && !string.IsNullOrWhiteSpace(row.Name))
                options.Add(new(FieldKeys.Of(row.Name, [.. options.Select(option => option.Key), .. field.Options.Select(option => option.Key)]), row.Name));
        }
        // What the form does not name is offered no longer, and stays known.
        return [.. options, .. field.Options.Where(option => options.All(kept => kept.Key != option.Key)).Select(option => option with { IsRetired = true })];
    }

    private Task<int> Move(Guid field, string option, Held from, Held to) => db.Set<FieldValue>().Where(value => value.FieldId == field && value.Key == from.Key && value.Text == option)
        .ExecuteUpdateAsync(value => value.SetProperty(one => one.Key, to.Key).SetProperty(one => one.Number, to.Number));
}

public static class FieldKeys
{
    // contract_value: letters, digits and underscores, unlike any other.
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var words = string.Join('_', TextFolding.Words(name).Select(word => new string([.. word.Where(letter => char.IsAsciiLetterOrDigit(letter))])).Where(word => word.Length > 0));
        var key = words.Length == 0 || char.IsAsciiDigit(words[0]) ? "f_" + words : words;
        key = (key.Length > 40 ? key[..40] : key).Trim('_');
        return Enumerable.Range(1, 1000).Select(i => i == 1 ? key : $"{key}_{i}").First(free => !taken.Contains(free) && free is not ("yes" or "no" or "blank" or "and" or "or" or "not"));
    }
}
