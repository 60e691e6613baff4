using Mono.Cecil;
using Onside.Platform.Data;

namespace Onside.Tests.Architecture;

// The plan of the house, read from a compiled assembly: who uses whom, and who changes whose records.
public sealed class House(AssemblyDefinition assembly) : IDisposable
{
    // Bottom up. A feature uses what stands before it; features of one step do not see each other.
    public static readonly string[][] Storeys =
    [
        ["Platform"],
        ["Shared.Ui"],
        ["Team.People"],
        ["Team.Inbox", "Team.Fields", "Team.Calendars"],
        ["Team.Lists"],
        ["Team.Activities", "Team.Roster"],
        ["Team.Files", "Team.Feedback"],
        ["Team.Commitments"],
        ["Team.Objectives"],
        ["Customers.Tagging"],
        ["Customers.Catalog", "Customers.Accounts"],
        ["Customers.Deals"],
        ["Customers.Selling"],
        ["Steering.Process"],
        ["Market.Content", "Market.Strengths", "Steering.Swarms", "Steering.Learning"],
        ["Market.Changes"],
        ["Front.Insights", "Front.History"],
        ["Front.Home", "Front.Health", "Front.Integrations"],
    ];

    public static readonly string[] BannedNames = ["Service", "Manager", "Helper", "Util", "Utils", "Processor", "Handler", "Dto", "ViewModel", "Repository", "Impl", "Base"];

    private static readonly string[] Writes = ["Add", "AddRange", "Remove", "RemoveRange", "Update", "UpdateRange", "Attach", "ExecuteUpdateAsync", "ExecuteDeleteAsync", "ExecuteUpdate", "ExecuteDelete", "Insert"];

    public static House Of(Type type) => new(AssemblyDefinition.ReadAssembly(type.Assembly.Location, new ReaderParameters { AssemblyResolver = Resolver() }));

    public IEnumerable<string> UpwardLooks() =>
        from type in Types()
        let user = Feature(type)
        where user is not null
        from used in Uses(type).Select(Feature).Distinct()
        where used is not null && used != user && Step(used) >= Step(user)
        select $"{type.FullName} -> {used}";

    public IEnumerable<string> ForeignChanges() =>
        from type in Types()
        where Feature(type) is not null and not "Platform" && !IsTelling(type)
        from call in Calls(type)
        from entity in Changed(call)
        where Feature(entity) != Feature(type)
        select $"{type.FullName} changes {entity.FullName} by {call.Name}";

    public IEnumerable<string> Unplaced() => Types().Select(Feature).Where(feature => feature is not null && Step(feature) < 0).Distinct()!;

    public IEnumerable<string> BadNames() =>
        from type in Types()
        where Feature(type) is not null && !type.Name.Contains('<') && !type.FullName.Contains("Migrations")
        let name = type.Name.Split('`')[0]
        where BannedNames.Any(banned => name.EndsWith(banned, StringComparison.Ordinal)) && !IsPackageTerm(type)
        select type.FullName;

    public IEnumerable<string> AsyncSuffixes() =>
        from type in Types()
        where Feature(type) is not null
        from method in type.Methods
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != "BindAsync" && !method.IsVirtual && !method.Name.Contains('<')
        select $"{type.FullName}.{method.Name}";

    public void Dispose() => assembly.Dispose();

    // Demo data and imports write rows in bulk, each feature its own; only inside their own folder.
    private static bool IsTelling(TypeReference type) => type.DeclaringType is { } outer ? IsTelling(outer) : type.Namespace.Contains(".CrmOpportunities", StringComparison.Ordinal);

    // What a framework calls a handler keeps its name: IAuthenticationHandler and the like.
    private static bool IsPackageTerm(TypeDefinition type) => type.BaseType is { } parent && !parent.Namespace.StartsWith("Onside", StringComparison.Ordinal) && BannedNames.Any(banned => parent.Name.Split('`')[0].EndsWith(banned, StringComparison.Ordinal));

    private static IEnumerable<TypeReference> Changed(MethodReference call) =>
        call.DeclaringType.Resolve() is { } owner && IsEntity(owner) && !owner.IsAbstract
            ? IsQuiet(call, owner) ? [] : [owner]
            : Writes.Contains(call.Name) && IsStore(call) ? Parts(call).Where(part => part.Resolve() is { } type && IsEntity(type)) : [];

    private static bool IsStore(MethodReference call) =>
        call.DeclaringType.Name.Split('`')[0] is "DbContext" or "AppDb" or "DbSet" or "Bulk" || call.DeclaringType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);

    // Reading and static questions change nothing; what is abstract has no records of its own: they belong to whoever fills it.
    private static bool IsQuiet(MethodReference call, TypeDefinition owner) =>
        call.Name.StartsWith("get_", StringComparison.Ordinal) || call.Resolve() is { IsStatic: true } || owner.FullName == typeof(Entity).FullName;

    private static bool IsEntity(TypeDefinition type) => type.BaseType?.FullName == typeof(Entity).FullName;

    private IEnumerable<TypeDefinition> Types() => assembly.MainModule.GetTypes();

    private static IEnumerable<MethodReference> Calls(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Select(instruction => instruction.Operand).OfType<MethodReference>();

    private static IEnumerable<TypeReference> Uses(TypeDefinition type) => Direct(type).SelectMany(Parts).Concat(Calls(type).SelectMany(Parts));

    private static IEnumerable<TypeReference> Direct(TypeDefinition type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var face in type.Interfaces) yield return face.InterfaceType;
        foreach (var attribute in type.CustomAttributes) yield return attribute.AttributeType;
        foreach (var field in type.Fields) yield return field.FieldType;
        foreach (var method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
            if (!method.HasBody) continue;
            foreach (var local in method.Body.Variables) yield return local.VariableType;
            foreach (var named in method.Body.Instructions.Select(i => i.Operand).OfType<TypeReference>()) yield return named;
        }
    }

    private static IEnumerable<TypeReference> Parts(MethodReference call) =>
        Parts(call.DeclaringType).Concat(call is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : []);

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static string? Feature(TypeReference type) =>
        type.DeclaringType is { } outer ? Feature(outer) : type.Namespace.Split('.') switch
        {
            ["Onside", "Platform", ..] => "Platform",
            ["Onside", "Science", ..] or ["Onside", "Tests", ..] => null,
            ["Onside", var storey, var feature, ..] => $"{storey}.{feature}",
            _ => null,
        };

    private static int Step(string feature) => Array.FindIndex(Storeys, step => step.Contains(feature));

    private static DefaultAssemblyResolver Resolver()
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (var folder in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Builder.WebApplication).Assembly.Location)! })
            resolver.AddSearchDirectory(folder);
        return resolver;
    }
}
