using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Onside.Tests.Platform.Words;

// What the program says, read from its compiled code: every $"sentence" that stays apart from its values, and every sentence at a field.
public static partial class Sentences
{
    private const string Factory = "System.Runtime.CompilerServices.FormattableStringFactory";

    // Sentences that need a translation, with where they are said first.
    public static Dictionary<string, string> Said(Assembly program)
    {
        var said = AtFields(program).ToDictionary(sentence => sentence, _ => "a field", StringComparer.Ordinal);
        using var read = AssemblyDefinition.ReadAssembly(program.Location);
        foreach (var method in Methods(read))
            foreach (var sentence in In(method))
                said.TryAdd(sentence, method.FullName);
        return said;
    }

    // Every text in the code, words at properties and names of them: a translation that is none of these is of no use.
    public static HashSet<string> Texts(Assembly program)
    {
        using var read = AssemblyDefinition.ReadAssembly(program.Location);
        var texts = Methods(read).SelectMany(method => method.Body.Instructions).Select(step => step.Operand).OfType<string>().ToHashSet(StringComparer.Ordinal);
        texts.UnionWith(AtFields(program));
        foreach (var name in program.GetTypes().SelectMany(type => type.GetProperties()).Select(property => property.Name).Distinct())
            texts.UnionWith([name, Spaced(name), Spaced(name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name)]);
        return texts;
    }

    private static IEnumerable<string> AtFields(Assembly program) =>
        program.GetTypes().SelectMany(type => type.GetProperties()).SelectMany(property => property.GetCustomAttributes<ValidationAttribute>())
            .Select(rule => rule.ErrorMessage).OfType<string>().Distinct();

    private static IEnumerable<MethodDefinition> Methods(AssemblyDefinition read) =>
        read.MainModule.GetTypes().Where(type => !type.FullName.Contains("Migrations", StringComparison.Ordinal)).SelectMany(type => type.Methods).Where(method => method.HasBody);

    // A sentence is loaded before its values and made after them; sentences inside sentences close first.
    private static IEnumerable<string> In(MethodDefinition method)
    {
        var open = new Stack<string>();
        foreach (var step in method.Body.Instructions)
        {
            if (step.OpCode == OpCodes.Ldstr && OpensValues(step.Next))
                open.Push((string)step.Operand);
            if (step.Operand is not MethodReference { Name: "Create" or "Format" } made)
                continue;
            if (made.DeclaringType.FullName == Factory && open.TryPop(out var sentence))
            {
                if (Word().IsMatch(Hole().Replace(sentence, "")) && !Sql().IsMatch(sentence) && step.Next?.Operand is not MethodReference { Name: "Invariant" })
                    yield return sentence;
            }
            else if (made.FullName.Contains("String::Format", StringComparison.Ordinal) && made.FullName.Contains("Object[]", StringComparison.Ordinal))
                open.TryPop(out _);
        }
    }

    private static bool OpensValues(Instruction? next) =>
        next?.Operand is MethodReference { Name: "Empty", DeclaringType.FullName: "System.Array" }
        || next?.OpCode.Code is >= Code.Ldc_I4_0 and <= Code.Ldc_I4 && next.Next?.OpCode == OpCodes.Newarr && next.Next.Operand is TypeReference { FullName: "System.Object" };

    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("^(WITH RECURSIVE|INSERT|SELECT|UPDATE|DELETE|PRAGMA) ")]
    private static partial Regex Sql();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();
}
