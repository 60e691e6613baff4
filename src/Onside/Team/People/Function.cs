namespace Onside.Team.People;

// What somebody does here. Gates and queues read it; it grants nothing.
public enum Function
{
    AccountExecutive,
    SalesRepresentative,
    FieldRepresentative,
    SalesAdministrator,
    SuccessPlanner,
    SalesOperationsManager,
    SalesManager,
    Executive,
    SolutionsEngineer,
    Marketing,
    Product,
    Finance,
    Legal,
    Operations,
    Support,
    Partner,
}

public static class Functions
{
    public static FormattableString Called(this Function function) => function switch
    {
        Function.AccountExecutive => $"Account executive",
        Function.SalesRepresentative => $"Sales representative",
        Function.FieldRepresentative => $"Field representative",
        Function.SalesAdministrator => $"Sales administrator",
        Function.SuccessPlanner => $"Success planner",
        Function.SalesOperationsManager => $"Sales operations manager",
        Function.SalesManager => $"Sales manager",
        Function.Executive => $"Executive",
        Function.SolutionsEngineer => $"Solutions engineer",
        Function.Marketing => $"Marketing",
        Function.Product => $"Product",
        Function.Finance => $"Finance",
        Function.Legal => $"Legal",
        Function.Operations => $"Operations",
        Function.Support => $"Support",
        _ => $"Partner",
    };
}
